using System;
using System.IO;
using System.Text;

namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>The bytes of the numbering plan; docs/numbering-plan.md describes them.</summary>
internal sealed class PlanTable
{
    private const int Magic = 'P' | ('C' << 8) | ('N' << 16) | ('P' << 24);
    private const int FormatVersion = 1;

    private const int HeaderLength = 20;
    private const int CallingCodeLength = 8;
    private const int RegionLength = 28;
    private const int MembershipLength = 2;
    private const int WordLength = 2;
    private const int RowLength = 11;
    private const int StateLength = RowLength * sizeof(ushort);
    private const int OutcomeColumn = 10;

    private readonly byte[] _bytes;

    /// <summary>The states, eleven numbers each: ten successors and the outcome.</summary>
    private readonly ushort[] _rows;

    private readonly int _regions;
    private readonly int _memberships;
    private readonly int _words;
    private readonly int _text;

    /// <exception cref="InvalidDataException">The bytes are not a numbering plan of this format.</exception>
    public PlanTable(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderLength || At32(0) != Magic) throw Unusable("does not begin like one");
        if (At16(4) != FormatVersion) throw Unusable("has another format");

        CallingCodeCount = At16(6);
        RegionCount = At16(8);
        _regions = HeaderLength + CallingCodeCount * CallingCodeLength;
        _memberships = _regions + RegionCount * RegionLength;
        _words = _memberships + RegionCount * MembershipLength;
        var states = _words + At16(10) * WordLength;
        _text = states + At16(12) * StateLength;
        if (At32(16) != (uint)bytes.Length || _text + At16(14) != bytes.Length) throw Unusable("is not whole");

        // One memory read for each step through an automaton. The file is little-endian, as are the machines.
        _rows = new ushort[(_text - states) / sizeof(ushort)];
        Buffer.BlockCopy(bytes, states, _rows, 0, _text - states);
    }

    public readonly int CallingCodeCount;

    public readonly int RegionCount;

    public string MetadataVersion => Text(0);

    /// <summary>Creates the error in a method of its own: naming the exception type loads its assembly, which takes longer than reading the whole table.</summary>
    public static Exception Unusable(string what) => new InvalidDataException("The numbering plan " + what + ".");

    public CallingCodeRecord CallingCode(int index)
    {
        var place = HeaderLength + index * CallingCodeLength;
        return new CallingCodeRecord { Code = At16(place), Start = At16(place + 2), FirstMembership = At16(place + 4), RegionCount = At16(place + 6) };
    }

    /// <summary>The index of a region in the order of the calling codes.</summary>
    public int Membership(int index) => At16(_memberships + index * MembershipLength);

    public RegionRecord Region(int index)
    {
        var place = _regions + index * RegionLength;
        return new RegionRecord
        {
            Id = _bytes[place + 2] == 0 ? new string([(char)_bytes[place], (char)_bytes[place + 1]]) : Plan.Region.NonGeographicId,
            PossibleLengths = At32(place + 4),
            LocalOnlyLengths = At32(place + 8),
            ShortLengths = At32(place + 12),
            General = At16(place + 16),
            ShortNumbers = At16(place + 18),
            InternationalPrefix = At16(place + 20),
            NationalPrefix = At16(place + 22),
            Name = At16(place + 24),
            CallingCode = At16(place + 26),
        };
    }

    /// <summary>A word of the rules for prefixes.</summary>
    public int Word(int index) => At16(_words + index * WordLength);

    /// <summary>Follows digits through an automaton. Digits beyond the capacity of <see cref="Digits"/> change nothing.</summary>
    /// <param name="state">The state where it begins.</param>
    /// <param name="digits">The digits.</param>
    /// <returns>The outcome of the last state.</returns>
    public int OutcomeOf(int state, in Digits digits) => _rows[StateAfter(state, digits) * RowLength + OutcomeColumn];

    /// <summary>Follows digits through an automaton, as <see cref="OutcomeOf"/> does.</summary>
    /// <returns>The last state.</returns>
    public int StateAfter(int state, in Digits digits)
    {
        var rows = _rows;
        var left = Math.Min(digits.Count, Digits.Capacity);
        for (var word = 0; left > 0; word++)
        {
            var bits = digits.Word(word);
            for (var digit = Math.Min(left, Digits.DigitsInWord); digit > 0; digit--)
            {
                state = rows[state * RowLength + ((int)bits & 0xF)];
                bits >>= 4;
            }

            left -= Digits.DigitsInWord;
        }

        return state;
    }

    /// <summary>How many digits lead at most from a state to an outcome with a bit; negative when no digits lead there.</summary>
    /// <param name="bit">The bit.</param>
    /// <returns>A number for each state; <see cref="Digits.Capacity"/> when there is no limit.</returns>
    public int[] MostDigitsTo(int bit)
    {
        var most = new int[_rows.Length / RowLength];
        for (var state = 0; state < most.Length; state++)
        {
            var hasBit = (_rows[state * RowLength + OutcomeColumn] & bit) != 0;
            most[state] = hasBit ? 0 : -1;
            for (var digit = 0; digit < OutcomeColumn; digit++)
            {
                // Successors come first, except for a sink, which leads to itself.
                var next = _rows[state * RowLength + digit];
                var behind = next < state ? most[next] : next == state && !hasBit ? -1 : Digits.Capacity;
                if (behind >= 0) most[state] = Math.Max(most[state], Math.Min(behind + 1, Digits.Capacity));
            }
        }

        return most;
    }

    /// <summary>Reads a piece of text. Reading a number needs none, and the first one takes as long as the whole table.</summary>
    public string Text(int offset) => Encoding.UTF8.GetString(_bytes, _text + offset + 1, _bytes[_text + offset]);

    private int At16(int place) => _bytes[place] | (_bytes[place + 1] << 8);

    private uint At32(int place) => (uint)(At16(place) | (At16(place + 2) << 16));
}

/// <summary>A calling code of the table.</summary>
internal struct CallingCodeRecord
{
    public int Code;

    /// <summary>The state where its automaton begins.</summary>
    public int Start;

    public int FirstMembership;
    public int RegionCount;
}

/// <summary>A region of the table.</summary>
internal struct RegionRecord
{
    public string Id;

    /// <summary>The index of its name in the text.</summary>
    public int Name;

    public uint PossibleLengths;
    public uint LocalOnlyLengths;
    public uint ShortLengths;

    /// <summary>The state where the automaton of the general description begins.</summary>
    public int General;

    /// <summary>The state where the automaton of short numbers begins.</summary>
    public int ShortNumbers;

    /// <summary>The first word of the rule; 0 for none.</summary>
    public int InternationalPrefix;

    /// <summary>The first word of the rule; 0 for none.</summary>
    public int NationalPrefix;

    /// <summary>The index of its calling code in the table.</summary>
    public int CallingCode;
}
