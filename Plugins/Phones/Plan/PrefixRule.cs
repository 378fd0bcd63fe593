namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>
/// Runs the rules for prefixes. A rule is a program of 16-bit words: the operation in the three highest bits, its argument in
/// the others. It has no loops, and finds the same match as a backtracking regular expression.
/// </summary>
internal static class PrefixRule
{
    private const int OperationShift = 13;
    private const int ArgumentMask = (1 << OperationShift) - 1;

    private const int Digit = 0;
    private const int Split = 1;
    private const int Jump = 2;
    private const int Save = 3;
    private const int End = 4;

    /// <summary>The bits of all ten digits.</summary>
    private const int AnyDigit = (1 << 10) - 1;

    /// <summary>The offset of group numbers in a transform rule.</summary>
    private const int TransformGroup = 0x100;

    /// <summary>Matches the beginning of a number.</summary>
    /// <param name="table">The table.</param>
    /// <param name="word">The first word of the program.</param>
    /// <param name="digits">The number.</param>
    /// <param name="captures">The begin and end of each group, a byte each: the index plus 1; 0 when the group did not take part.</param>
    /// <returns>The length of the match; -1 when there is none.</returns>
    public static int Match(PlanTable table, int word, in Digits digits, ref ulong captures) => Run(table, word, digits, 0, ref captures);

    /// <summary>The digits that a match can begin with, bit n for the digit n. Most numbers then need no match.</summary>
    /// <param name="table">The table.</param>
    /// <param name="word">The first word of the program; a program that can match the empty text can begin with any digit.</param>
    public static int FirstDigits(PlanTable table, int word)
    {
        while (true)
        {
            var instruction = table.Word(word);
            var argument = instruction & ArgumentMask;
            switch (instruction >> OperationShift)
            {
                case Digit: return argument & AnyDigit;
                case Split: return FirstDigits(table, word + 1) | FirstDigits(table, word + argument);
                case Jump: word += argument; break;
                case Save: word++; break;
                default: return AnyDigit;
            }
        }
    }

    /// <summary>The digits that a match of a rule for a national prefix can begin with.</summary>
    /// <param name="table">The table.</param>
    /// <param name="word">The first word of the rule.</param>
    public static int FirstDigitsOfRule(PlanTable table, int word) => FirstDigits(table, ProgramOf(table, word));

    /// <summary>Applies the rule for a national prefix.</summary>
    /// <param name="table">The table.</param>
    /// <param name="word">The first word of the rule: the number of groups, the number of items in the transform, the items, the program.</param>
    /// <param name="number">The number.</param>
    /// <param name="result">The number after the rule.</param>
    /// <returns>Whether the rule matches the beginning of the number.</returns>
    public static bool TryApply(PlanTable table, int word, in Digits number, out Digits result)
    {
        result = default;
        var groups = table.Word(word);
        var items = table.Word(word + 1);
        var captures = 0UL;
        var length = Match(table, ProgramOf(table, word), number, ref captures);
        if (length < 0) return false;

        // If the last group is empty, the match is only a prefix.
        if (items == 0 || (groups > 0 && EndOf(captures, groups) == 0))
        {
            result = number.Skip(length);
            return true;
        }

        for (var i = 0; i < items; i++)
        {
            var item = table.Word(word + 2 + i);
            if (item < TransformGroup)
            {
                result.Add(item);
                continue;
            }

            var group = item - TransformGroup;
            for (var place = StartOf(captures, group); place < EndOf(captures, group); place++) result.Add(number[place - 1]);
        }

        for (var place = length; place < number.Count; place++) result.Add(number[place]);
        return true;
    }

    private static int ProgramOf(PlanTable table, int rule) => rule + 2 + table.Word(rule + 1);

    private static int StartOf(ulong captures, int group) => (int)(captures >> (16 * group - 16)) & 0xFF;

    private static int EndOf(ulong captures, int group) => (int)(captures >> (16 * group - 8)) & 0xFF;

    private static int Run(PlanTable table, int word, in Digits digits, int place, ref ulong captures)
    {
        while (true)
        {
            var instruction = table.Word(word);
            var argument = instruction & ArgumentMask;
            switch (instruction >> OperationShift)
            {
                case Digit:
                    if (place == digits.Count || ((argument >> digits[place]) & 1) == 0) return -1;
                    place++;
                    word++;
                    break;
                case Split:
                    var before = captures;
                    var end = Run(table, word + 1, digits, place, ref captures);
                    if (end != -1) return end;
                    captures = before;
                    word += argument;
                    break;
                case Jump:
                    word += argument;
                    break;
                case Save:
                    // Without loops, no group is saved twice on one path.
                    captures |= (ulong)(place + 1) << (8 * argument);
                    word++;
                    break;
                case End:
                    if (place != digits.Count) return -1;
                    word++;
                    break;
                default:
                    return place;
            }
        }
    }
}
