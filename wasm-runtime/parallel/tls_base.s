# Without shared memory lld resolves thread-local variables to absolute addresses, but still adds
# __tls_base to them, which it would set to the start of that data. Here it is 0. With shared memory
# lld defines the symbol itself, and this member of the archive is never pulled in.
	.globaltype	__tls_base, i32
	.globl	__tls_base
__tls_base:
