using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>The numbers of accepted and rejected requests by message, counted by one writer.</summary>
internal sealed class RequestCounts
{
    private readonly Dictionary<string, (long Accepted, long Rejected)> _counts = new(StringComparer.Ordinal);

    public long Accepted => _counts.Values.Sum(count => count.Accepted);

    public long Rejected => _counts.Values.Sum(count => count.Rejected);

    public IEnumerable<(string Message, long Accepted, long Rejected)> ByMessage => _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.Accepted, pair.Value.Rejected));

    public void Add(string message, bool isAccepted) => Add(message, isAccepted ? 1 : 0, isAccepted ? 0 : 1);

    public static RequestCounts Sum(IEnumerable<RequestCounts> all)
    {
        var sum = new RequestCounts();
        foreach (var (message, accepted, rejected) in all.SelectMany(counts => counts.ByMessage)) sum.Add(message, accepted, rejected);
        return sum;
    }

    private void Add(string message, long accepted, long rejected)
    {
        var count = _counts.GetValueOrDefault(message);
        _counts[message] = (count.Accepted + accepted, count.Rejected + rejected);
    }
}
