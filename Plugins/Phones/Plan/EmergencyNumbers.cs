using System;

namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>
/// The emergency numbers of all regions together. Most numbers begin as few of them do, or are longer than all of them: then
/// hardly a region need be asked.
/// </summary>
internal sealed class EmergencyNumbers
{
    private const int DigitsOfBeginning = 2;
    private const int Beginnings = 100;

    /// <summary>The regions with emergency numbers, by the first two digits of these.</summary>
    private readonly Region[][] _regions = new Region[Beginnings][];

    private readonly int _mostDigits;

    public EmergencyNumbers(PlanTable table, Region[] regions)
    {
        var left = table.MostDigitsTo(Region.EmergencyNumber);
        for (var beginning = 0; beginning < Beginnings; beginning++)
        {
            var digits = default(Digits);
            digits.Add(beginning / 10);
            digits.Add(beginning % 10);
            _regions[beginning] = Array.FindAll(regions, region => left[table.StateAfter(region.ShortNumbers, digits)] >= 0);
            foreach (var region in _regions[beginning]) _mostDigits = Math.Max(_mostDigits, DigitsOfBeginning + left[table.StateAfter(region.ShortNumbers, digits)]);
        }
    }

    /// <summary>Whether a number is an emergency number of any region.</summary>
    /// <param name="digits">The digits as they are dialled.</param>
    public bool Contain(in Digits digits)
    {
        if (digits.Count < DigitsOfBeginning || digits.Count > _mostDigits) return false;
        foreach (var region in _regions[digits[0] * 10 + digits[1]])
            if (region.IsEmergencyNumber(digits)) return true;
        return false;
    }
}
