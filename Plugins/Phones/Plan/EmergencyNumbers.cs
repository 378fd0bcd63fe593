using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>
/// The emergency numbers of all regions. Most numbers begin differently or are longer than any of them, so that hardly a region
/// needs a search.
/// </summary>
internal sealed class EmergencyNumbers
{
    private const int DigitsOfBeginning = 2;
    private const int Beginnings = 100;

    /// <summary>The regions with emergency numbers, by the first two digits of the number.</summary>
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
            var found = new List<Region>();
            foreach (var region in regions)
            {
                var behind = left[table.StateAfter(region.ShortNumbers, digits)];
                if (behind < 0) continue;
                found.Add(region);
                _mostDigits = Math.Max(_mostDigits, DigitsOfBeginning + behind);
            }

            _regions[beginning] = [.. found];
        }
    }

    /// <summary>Whether a number is an emergency number of any region.</summary>
    /// <param name="digits">The digits as they are dialed.</param>
    public bool Contain(in Digits digits)
    {
        if (digits.Count < DigitsOfBeginning || digits.Count > _mostDigits) return false;
        foreach (var region in _regions[digits[0] * 10 + digits[1]])
            if (region.IsEmergencyNumber(digits)) return true;
        return false;
    }
}
