using System.Collections.Generic;
using System.Threading;

namespace PhoneCallCtx.Cli.Serving.Page.Records;

/// <summary>The loaded records of the browsers that show the page. When there is no room, the oldest set is dropped.</summary>
internal sealed class RecordSets
{
    /// <summary>How many sets are kept.</summary>
    private const int MostSets = 4;

    private readonly Lock _lock = new();
    private readonly LinkedList<RecordSet> _sets = new();
    private int _last;

    /// <summary>A new set.</summary>
    public RecordSet Begin()
    {
        lock (_lock)
        {
            var set = new RecordSet(++_last);
            _sets.AddLast(set);
            if (_sets.Count > MostSets) _sets.RemoveFirst();
            return set;
        }
    }

    /// <summary>Finds a set.</summary>
    /// <exception cref="PageError">It is not loaded, or not any more.</exception>
    public RecordSet Find(int id)
    {
        lock (_lock)
        {
            foreach (var set in _sets)
                if (set.Id == id) return set;
        }

        throw new PageError(404, PageError.NoSuchRecords, "these records are not loaded any more. Drop the files again.");
    }

    /// <summary>Drops a set, such as one that is not whole.</summary>
    public void Drop(RecordSet set)
    {
        lock (_lock) _sets.Remove(set);
    }
}
