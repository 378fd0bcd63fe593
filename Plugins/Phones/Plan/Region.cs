using System;

namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>A region of the numbering plan: a country, a territory, or another holder of a calling code.</summary>
public sealed class Region
{
    /// <summary>The id for numbers that belong to no region of the world.</summary>
    internal const string NonGeographicId = "001";

    private const int General = 1;
    private const int ShortNumber = 1;

    /// <summary>The bit for an emergency number in the outcome of the automaton of short numbers.</summary>
    internal const int EmergencyNumber = 2;

    private readonly PlanTable _table;
    private readonly RegionRecord _record;
    private string? _name;
    private readonly int _internationalPrefixDigits;
    private readonly int _nationalPrefixDigits;

    internal Region(PlanTable table, in RegionRecord record, CallingCode callingCode)
    {
        _table = table;
        _record = record;
        CallingCode = callingCode;
        if (record.InternationalPrefix != 0) _internationalPrefixDigits = PrefixRule.FirstDigits(table, record.InternationalPrefix);
        if (record.NationalPrefix != 0) _nationalPrefixDigits = PrefixRule.FirstDigitsOfRule(table, record.NationalPrefix);
    }

    /// <summary>ISO 3166-1 alpha-2, such as DE, or a similar code (AC, TA, XK); 001 for numbers that belong to no region.</summary>
    public string Id => _record.Id;

    /// <summary>The English name, usually the ISO 3166 short name.</summary>
    public string Name => _name ??= _table.Text(_record.Name);

    /// <summary>The calling code.</summary>
    public CallingCode CallingCode { get; }

    /// <summary>The possible lengths of a national number: bit n is a length of n digits.</summary>
    public uint PossibleLengths => _record.PossibleLengths;

    /// <summary>The lengths that only local calls can use, without an area code: bit n is a length of n digits.</summary>
    public uint LocalOnlyLengths => _record.LocalOnlyLengths;

    /// <summary>
    /// The lengths of a possible short number, as in libphonenumber's <c>IsPossibleShortNumberForRegion</c>: bit n is a
    /// length of n digits. 0 when no short numbers are known.
    /// </summary>
    public uint ShortLengths => _record.ShortLengths;

    /// <summary>The state where the automaton of short numbers begins.</summary>
    internal int ShortNumbers => _record.ShortNumbers;

    internal bool IsNonGeographic => ReferenceEquals(Id, NonGeographicId);

    /// <summary>Whether a number has the general form of the region's numbers, which includes its length.</summary>
    /// <param name="nationalNumber">The national number.</param>
    public bool MatchesGeneral(in Digits nationalNumber) => _table.OutcomeOf(_record.General, nationalNumber) == General;

    /// <summary>Whether a number is a short number of the region, as in libphonenumber's <c>IsValidShortNumberForRegion</c>.</summary>
    /// <param name="digits">The digits as they are dialed.</param>
    public bool IsShortNumber(in Digits digits) => (_table.OutcomeOf(_record.ShortNumbers, digits) & ShortNumber) != 0;

    /// <summary>Whether a number is an emergency number of the region, as in libphonenumber's <c>IsEmergencyNumber</c>.</summary>
    /// <param name="digits">The digits as they are dialed.</param>
    public bool IsEmergencyNumber(in Digits digits) => (_table.OutcomeOf(_record.ShortNumbers, digits) & EmergencyNumber) != 0;

    /// <summary>
    /// The length of the region's international prefix at the beginning of the digits, which is dialed before a calling code.
    /// libphonenumber accepts the prefix only if no 0 follows, because no calling code begins with 0. The caller verifies that.
    /// </summary>
    /// <param name="digits">The digits as they are dialed.</param>
    /// <returns>The length of the prefix; 0 when there is none.</returns>
    public int MatchInternationalPrefix(in Digits digits)
    {
        if (((_internationalPrefixDigits >> digits.First) & 1) == 0) return 0;
        var captures = 0UL;
        return Math.Max(0, PrefixRule.Match(_table, _record.InternationalPrefix, digits, ref captures));
    }

    /// <summary>Whether a number with this first digit can begin with the national prefix. If not, nothing can be taken off.</summary>
    internal bool MayHaveNationalPrefix(in Digits number) => ((_nationalPrefixDigits >> number.First) & 1) != 0;

    /// <summary>
    /// Takes off the national prefix, perhaps with a carrier code, or replaces it as the region's
    /// rule requires, as libphonenumber's <c>MaybeStripNationalPrefixAndCarrierCode</c> does. A number that has the general form
    /// of the region keeps its digits if it would lose that form.
    /// </summary>
    /// <param name="number">The number; changed only if the method returns true.</param>
    /// <returns>Whether the rule of the region applies; an optional prefix can match the empty text.</returns>
    public bool TryStripNationalPrefix(ref Digits number)
    {
        if (!MayHaveNationalPrefix(number) || number.Count is 0 or > Digits.Capacity) return false;
        if (!PrefixRule.TryApply(_table, _record.NationalPrefix, number, out var stripped)) return false;
        if (MatchesGeneral(number) && !MatchesGeneral(stripped)) return false;
        number = stripped;
        return true;
    }
}
