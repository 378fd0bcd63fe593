using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Generators.NumberingPlan.Model;

namespace PhoneCallCtx.Generators.NumberingPlan.Writing;

/// <summary>Reads a table, for a comparison with another one.</summary>
internal sealed class TableView
{
    private readonly byte[] _bytes;
    private readonly int _codes;
    private readonly int _memberships;
    private readonly int _rules;
    private readonly int _states;
    private readonly int _text;

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a table of this format.</exception>
    public TableView(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < TableFormat.HeaderLength || !bytes.AsSpan(0, TableFormat.Magic.Length).SequenceEqual(TableFormat.Magic)) throw new InvalidDataException("it is not a numbering plan");
        if (At16(4) != TableFormat.Version) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"its format is {At16(4)}, not {TableFormat.Version}"));

        var codeCount = At16(6);
        var regionCount = At16(8);
        StateCount = At16(12);
        _codes = TableFormat.HeaderLength;
        var regions = _codes + codeCount * TableFormat.CallingCodeLength;
        _memberships = regions + regionCount * TableFormat.RegionLength;
        _rules = _memberships + regionCount * TableFormat.MembershipLength;
        _states = _rules + At16(10) * TableFormat.WordLength;
        _text = _states + StateCount * TableFormat.StateLength;
        if (bytes.Length != At32(16) || bytes.Length != _text + At16(14)) throw new InvalidDataException("its length differs from the length in its header");

        MetadataVersion = TextAt(0);
        Regions = [.. Enumerable.Range(0, regionCount).Select(place => ReadRegion(regions + place * TableFormat.RegionLength))];
        CallingCodes = [.. Enumerable.Range(0, codeCount).Select(place => ReadCallingCode(_codes + place * TableFormat.CallingCodeLength))];
    }

    /// <summary>The version of the metadata.</summary>
    public string MetadataVersion { get; }

    /// <summary>All regions, by id.</summary>
    public IReadOnlyList<RegionView> Regions { get; }

    /// <summary>All calling codes, ascending.</summary>
    public IReadOnlyList<CallingCodeView> CallingCodes { get; }

    /// <summary>The number of states.</summary>
    public int StateCount { get; }

    /// <summary>The state after a digit.</summary>
    public int Next(int state, int digit) => At16(PlaceOf(state, digit));

    /// <summary>The outcome of a state.</summary>
    public int Outcome(int state) => At16(PlaceOf(state, 10));

    /// <summary>The position of a successor in the table; column 10 is the outcome.</summary>
    public int PlaceOf(int state, int column) => _states + state * TableFormat.StateLength + 2 * column;

    private RegionView ReadRegion(int place)
    {
        var id = Encoding.ASCII.GetString(_bytes, place, 4).TrimEnd('\0');
        return new RegionView
        {
            Id = id,
            CallingCode = At16(_codes + At16(place + 26) * TableFormat.CallingCodeLength),
            Name = TextAt(At16(place + 24)),
            Lengths = At32(place + 4),
            LocalOnlyLengths = At32(place + 8),
            ShortLengths = At32(place + 12),
            General = At16(place + 16),
            ShortNumbers = At16(place + 18),
            InternationalPrefix = ProgramAt(At16(place + 20), hasHead: false),
            NationalPrefix = ProgramAt(At16(place + 22), hasHead: true),
        };
    }

    private CallingCodeView ReadCallingCode(int place) => new(At16(place), At16(place + 2),
        [.. Enumerable.Range(At16(place + 4), At16(place + 6)).Select(membership => Regions[At16(_memberships + membership * TableFormat.MembershipLength)])]);

    private string ProgramAt(int word, bool hasHead)
    {
        if (word == 0) return "";
        var end = hasHead ? word + 2 + At16(_rules + 2 * word + 2) : word;
        while (At16(_rules + 2 * end) >> TableFormat.ArgumentBits != (int)Patterns.Operation.Match) end++;
        return Convert.ToHexString(_bytes, _rules + 2 * word, 2 * (end + 1 - word));
    }

    private string TextAt(int place) => Encoding.UTF8.GetString(_bytes, _text + place + 1, _bytes[_text + place]);

    private int At16(int place) => _bytes[place] | (_bytes[place + 1] << 8);

    private uint At32(int place) => (uint)(At16(place) | (At16(place + 2) << 16));
}

/// <summary>A region of a table.</summary>
internal sealed record RegionView
{
    public required string Id { get; init; }

    public required int CallingCode { get; init; }

    public required string Name { get; init; }

    public required uint Lengths { get; init; }

    public required uint LocalOnlyLengths { get; init; }

    public required uint ShortLengths { get; init; }

    /// <summary>The start state of the general description.</summary>
    public required int General { get; init; }

    /// <summary>The start state of the short numbers.</summary>
    public required int ShortNumbers { get; init; }

    /// <summary>The words of the rule for the international prefix.</summary>
    public required string InternationalPrefix { get; init; }

    /// <summary>The words of the rule for the national prefix.</summary>
    public required string NationalPrefix { get; init; }

    /// <summary>The name of the region in a difference.</summary>
    public string Key => RegionPlan.KeyOf(Id, CallingCode);
}

/// <summary>A calling code of a table.</summary>
/// <param name="Code">The calling code.</param>
/// <param name="Start">The start state.</param>
/// <param name="Regions">The regions, the main one first.</param>
internal sealed record CallingCodeView(int Code, int Start, IReadOnlyList<RegionView> Regions);
