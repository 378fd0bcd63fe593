using System.Collections.Generic;

namespace PhoneCallCtx.Generators.NumberingPlan.Patterns;

/// <summary>
/// Compiles a pattern to a program without loops: every split and jump goes forward. A split tries the next instruction
/// first, so the program finds the same match as a backtracking regular expression.
/// </summary>
internal static class PatternCompiler
{
    /// <summary>Compiles a pattern.</summary>
    public static IReadOnlyList<Instruction> Compile(PatternNode node)
    {
        var program = new List<Instruction>();
        Add(program, node);
        program.Add(new(Operation.Match, 0));
        return program;
    }

    private static void Add(List<Instruction> program, PatternNode node)
    {
        switch (node)
        {
            case DigitSet set:
                program.Add(new(Operation.Digit, set.Digits));
                break;
            case Sequence sequence:
                foreach (var part in sequence.Parts) Add(program, part);
                break;
            case Alternation alternation:
                AddAlternation(program, alternation);
                break;
            case Repeat repeat:
                AddRepeat(program, repeat);
                break;
            case Group group:
                program.Add(new(Operation.Save, 2 * group.Number - 2));
                Add(program, group.Part);
                program.Add(new(Operation.Save, 2 * group.Number - 1));
                break;
            case End:
                program.Add(new(Operation.End, 0));
                break;
        }
    }

    private static void AddAlternation(List<Instruction> program, Alternation alternation)
    {
        var jumps = new List<int>();
        for (var i = 0; i < alternation.Choices.Count - 1; i++)
        {
            var split = program.Count;
            program.Add(new(Operation.Split, 0));
            Add(program, alternation.Choices[i]);
            jumps.Add(program.Count);
            program.Add(new(Operation.Jump, 0));
            program[split] = new(Operation.Split, program.Count);
        }

        Add(program, alternation.Choices[^1]);
        foreach (var jump in jumps) program[jump] = new(Operation.Jump, program.Count);
    }

    private static void AddRepeat(List<Instruction> program, Repeat repeat)
    {
        for (var i = 0; i < repeat.Fewest; i++) Add(program, repeat.Part);
        var splits = new List<int>();
        for (var i = repeat.Fewest; i < repeat.Most; i++)
        {
            splits.Add(program.Count);
            program.Add(new(Operation.Split, 0));
            Add(program, repeat.Part);
        }

        foreach (var split in splits) program[split] = new(Operation.Split, program.Count);
    }
}
