using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Serving.Page.Records;

/// <summary>The records of the files that were dropped together, and what they become under settings.</summary>
/// <param name="id">The number by which the page names the set.</param>
internal sealed class RecordSet(int id)
{
    /// <summary>The most faults that are kept.</summary>
    private const int MostFaults = 100;

    private readonly List<string> _faults = [];
    private readonly List<LoadedInput> _inputs = [];

    public int Id => id;

    public LoadedRecords Records { get; } = new();

    /// <summary>The inputs, in the order in which they were loaded.</summary>
    public IReadOnlyList<LoadedInput> Inputs => _inputs;

    /// <summary>The records that cannot be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Why records and inputs cannot be read: the first of them.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The records that say that their row was deleted. They are not evaluated.</summary>
    public int Deleted { get; set; }

    /// <summary>The last evaluation; null for none.</summary>
    public Evaluation? Last { get; set; }

    /// <summary>The evaluation under the settings in force; null before the first.</summary>
    public Evaluation? InForce { get; set; }

    public void Add(LoadedInput input)
    {
        _inputs.Add(input);
        (Last, InForce) = (null, null);
    }

    public void AddUnreadable(string fault)
    {
        Unreadable++;
        AddFault(fault);
    }

    public void AddFault(string fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault);
    }
}

/// <summary>An input that was loaded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is: <c>CSV</c>, <c>Excel worksheet</c>.</param>
/// <param name="Records">Its records.</param>
internal sealed record LoadedInput(string Name, string Kind, int Records);
