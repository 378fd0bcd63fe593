using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>How many requests of each message were accepted and refused, as one writer counts them.</summary>
internal sealed class RequestCounts
{
    private readonly Dictionary<string, (long Accepted, long Refused)> _counts = new(StringComparer.Ordinal);

    public long Accepted => _counts.Values.Sum(count => count.Accepted);

    public long Refused => _counts.Values.Sum(count => count.Refused);

    public IEnumerable<(string Message, long Accepted, long Refused)> ByMessage => _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.Accepted, pair.Value.Refused));

    public void Add(string message, bool isAccepted) => Add(message, isAccepted ? 1 : 0, isAccepted ? 0 : 1);

    public static RequestCounts Sum(IEnumerable<RequestCounts> all)
    {
        var sum = new RequestCounts();
        foreach (var (message, accepted, refused) in all.SelectMany(counts => counts.ByMessage)) sum.Add(message, accepted, refused);
        return sum;
    }

    private void Add(string message, long accepted, long refused)
    {
        var count = _counts.GetValueOrDefault(message);
        _counts[message] = (count.Accepted + accepted, count.Refused + refused);
    }
}
