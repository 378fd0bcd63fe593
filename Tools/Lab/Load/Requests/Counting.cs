using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Requests for the counters that all writers share.</summary>
internal sealed class Counting(Draft draft, SeenVersions versions)
{
    private readonly (long Version, long Number)[] _read = [.. Enumerable.Repeat((0L, -1L), Counters.Count)];

    public PlannedRequest Look(int counter) => new(new RetrieveRequest { Target = new EntityReference(Columns.Table, Counters.IdOf(counter)), ColumnSet = new ColumnSet(Columns.Name, Columns.Version) })
    {
        Answered = response => Read(counter, ((RetrieveResponse)response).Entity!),
    };

    /// <summary>Raises a counter from the number that the writer read last, unless another writer was faster.</summary>
    public PlannedRequest Raise(int counter)
    {
        var (version, number) = _read[counter];
        var change = new Entity(Columns.Table, Counters.IdOf(counter)) { [Columns.Name] = Counters.Text(number + 1), RowVersion = version.ToString(CultureInfo.InvariantCulture) };
        return new PlannedRequest(new UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }) { Counter = counter, Rejection = Faults.VersionMismatch };
    }

    public int Any() => draft.Number(Counters.Count);

    private string? Read(int counter, Entity found)
    {
        var (version, number) = (found.GetAttributeValue<long>(Columns.Version), Counters.Number(found.GetAttributeValue<string>(Columns.Name)));
        var (oldVersion, oldNumber) = _read[counter];
        _read[counter] = (version, number);
        versions.Saw(version);
        return (version == oldVersion && number == oldNumber) || (version > oldVersion && number > oldNumber) ? null : $"counter {counter} fell, or its version did not rise with it";
    }
}
