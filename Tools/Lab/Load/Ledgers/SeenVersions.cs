using System.Threading;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>The highest row version that any writer has read. Every later write must get a higher one.</summary>
internal sealed class SeenVersions
{
    private long _highest;

    public long Highest => Interlocked.Read(ref _highest);

    public void Saw(long version)
    {
        for (var before = Highest; version > before;)
        {
            var found = Interlocked.CompareExchange(ref _highest, version, before);
            if (found == before) return;
            before = found;
        }
    }
}
