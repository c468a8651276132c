"""For each program of the JSON array on stdin: the frames of its uncaught exception, and what python3 prints of it."""
import json
import os
import subprocess
import sys
import tempfile


def frames_of(source, path):
    try:
        exec(compile(source, path, "exec"), {"__name__": "__main__"})
    except Exception as error:
        frames = []
        trace = error.__traceback__.tb_next
        while trace:
            code = trace.tb_frame.f_code
            line, end_line, column, end_column = list(code.co_positions())[trace.tb_lasti // 2]
            text = source.split("\n")[line - 1].encode()
            end_text = source.split("\n")[end_line - 1].encode()
            width = lambda prefix: len(prefix.decode().encode("utf-16-le")) // 2
            frames.append({
                "function": code.co_name,
                "line": trace.tb_lineno,
                "column": width(text[:column]) + 1,
                "endLine": end_line,
                "endColumn": width(end_text[:end_column]) + 1,
            })
            trace = trace.tb_next
        return frames, type(error).__name__, str(error)
    raise AssertionError("the program raises nothing: " + source)


answers = []
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "main.py")
    for source in json.load(sys.stdin):
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        frames, type_name, message = frames_of(source, path)
        printed = subprocess.run([sys.executable, path], capture_output=True, text=True).stderr
        answers.append({"path": path, "frames": frames, "type": type_name, "message": message, "printed": printed})
json.dump(answers, sys.stdout)
