import { onlyKnown, refused } from '../errors';
import { truthy } from '../match/element';
import { isDocument, type Value } from '../values';
import type { Evaluate, OperatorCompiler, OperatorTable } from './evaluate';

const cond: OperatorCompiler = (operand, compile, name) => {
  if (isDocument(operand)) onlyKnown(name, operand, ['if', 'then', 'else']);
  const parts = isDocument(operand) ? [operand.if, operand.then, operand.else] : operand;
  if (!Array.isArray(parts) || parts.length !== 3 || parts.includes(undefined)) {
    throw refused("$cond needs 'if', 'then' and 'else'");
  }
  const [test, then, otherwise] = parts.map(compile) as [Evaluate, Evaluate, Evaluate];
  return (scope) => (truthy(test(scope)) ? then(scope) : otherwise(scope));
};

const ifNull: OperatorCompiler = (operand, compile) => {
  if (!Array.isArray(operand) || operand.length < 2) throw refused('$ifNull needs at least two arguments');
  const parts = operand.map(compile);
  return (scope) => {
    let value: Value;
    for (const evaluate of parts) {
      value = evaluate(scope);
      if (value !== null && value !== undefined) return value;
    }
    return value;
  };
};

const choose: OperatorCompiler = (operand, compile, name) => {
  if (!isDocument(operand) || !Array.isArray(operand.branches)) throw refused('$switch needs branches');
  onlyKnown(name, operand, ['branches', 'default']);
  const branches = operand.branches.map((branch) => {
    if (!isDocument(branch) || !('case' in branch) || !('then' in branch)) {
      throw refused("a branch of $switch needs 'case' and 'then'");
    }
    onlyKnown(`a branch of ${name}`, branch, ['case', 'then']);
    return { test: compile(branch.case), then: compile(branch.then) };
  });
  const otherwise = 'default' in operand ? compile(operand.default) : undefined;
  return (scope) => {
    const branch = branches.find(({ test }) => truthy(test(scope)));
    if (branch !== undefined) return branch.then(scope);
    if (otherwise === undefined) {
      throw refused('$switch could not find a matching branch and no default was specified');
    }
    return otherwise(scope);
  };
};

const letIn: OperatorCompiler = (operand, compile, name) => {
  if (!isDocument(operand) || !isDocument(operand.vars) || !('in' in operand)) {
    throw refused("$let needs 'vars' and 'in'");
  }
  onlyKnown(name, operand, ['vars', 'in']);
  const vars = Object.entries(operand.vars).map(([name, value]) => [name, compile(value)] as const);
  const body = compile(operand.in);
  return (scope) => {
    const own = Object.fromEntries(vars.map(([name, evaluate]) => [name, evaluate(scope)]));
    return body({ ...scope, variables: { ...scope.variables, ...own } });
  };
};

export const conditional: OperatorTable = {
  $cond: cond,
  $ifNull: ifNull,
  $switch: choose,
  $let: letIn,
};
