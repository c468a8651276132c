// What musl's printf and strtod want from the rest of a C library: streams over memory never fill
// up, never lock and have one error number nobody reads.
extern "C" {
struct _IO_FILE;

static int errorNumber;
int* ___errno_location() { return &errorNumber; }

int __lockfile(_IO_FILE*) { return 0; }
void __unlockfile(_IO_FILE*) {}
int __uflow(_IO_FILE*) { return -1; }
void __stdio_exit_needed() {}
int wctomb(char*, wchar_t) { return -1; }
}
