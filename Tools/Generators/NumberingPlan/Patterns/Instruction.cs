namespace PhoneCallCtx.Generators.NumberingPlan.Patterns;

/// <summary>The operation of an instruction.</summary>
internal enum Operation
{
    /// <summary>Takes one digit of a set; the argument is the set, bit n for the digit n.</summary>
    Digit,

    /// <summary>Continues with the next instruction, or at the argument if that fails.</summary>
    Split,

    /// <summary>Continues at the argument.</summary>
    Jump,

    /// <summary>Records the position in the number: argument 2g - 2 begins group g, 2g - 1 ends it.</summary>
    Save,

    /// <summary>Fails unless the number is at its end.</summary>
    End,

    /// <summary>The pattern matches.</summary>
    Match,
}

/// <summary>An instruction of a pattern's program.</summary>
internal readonly record struct Instruction(Operation Operation, int Argument);
