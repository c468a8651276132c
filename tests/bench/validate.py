"""Holds a JSON file to a JSON schema. Usage: validate.py SCHEMA FILE; prints every violation and fails."""
import json
import sys

import jsonschema


def main(schema_file, file):
    with open(schema_file) as stream:
        schema = json.load(stream)
    with open(file) as stream:
        instance = json.load(stream)
    jsonschema.Draft202012Validator.check_schema(schema)
    violations = list(jsonschema.Draft202012Validator(schema).iter_errors(instance))
    for violation in violations:
        print("%s: %s: %s" % (file, violation.json_path, violation.message), file=sys.stderr)
    return 1 if violations else 0


sys.exit(main(*sys.argv[1:]))
