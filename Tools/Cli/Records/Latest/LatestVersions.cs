using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Cli.Records.Online;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Latest;

/// <summary>Which record of all inputs is the last version of its row. The inputs are read once to find that out, and once more to evaluate them.</summary>
internal sealed class LatestVersions
{
    /// <summary>In place of how many records come before: for records that are last versions anyway.</summary>
    public const long Uncompared = long.MinValue / 2;

    private readonly VersionTable _table = new();
    private readonly List<long> _before = [];
    private long _records;
    private bool _hasTimes;
    private bool _hasNumbers;

    /// <summary>How the last version is found, for people.</summary>
    public string Order => (_hasTimes, _hasNumbers) switch
    {
        (true, true) => "the latest SinkModifiedOn, and of equal ones the largest versionnumber",
        (true, false) => "the latest SinkModifiedOn",
        (false, true) => "the largest versionnumber",
        _ => "the last place in the order of the inputs, which have neither SinkModifiedOn nor versionnumber",
    };

    /// <summary>Finds the last versions in all inputs. What cannot be read is reported when it is evaluated.</summary>
    /// <param name="inputs">The inputs, as they were given.</param>
    /// <param name="context">How they are read.</param>
    public static LatestVersions Of(IEnumerable<string> inputs, InputContext context)
    {
        var latest = new LatestVersions();
        foreach (var input in inputs.Where(input => !EnvironmentInput.IsAddress(input)))
        {
            try
            {
                foreach (var source in RecordInputs.Open(input, context with { Pages = null })) latest.AddReadable(source);
            }
            catch (InputException)
            {
                // The second reading meets it again, and reports it.
            }
        }

        return latest;
    }

    /// <summary>Reads a sequence of records.</summary>
    /// <exception cref="InputException">It cannot be read to its end. What was read counts.</exception>
    public void Add(RecordSource source)
    {
        _before.Add(_records);
        var rows = new BatchRows();
        source.ReadAll(batch => Add(batch, rows));
    }

    /// <summary>How many records are before those of a sequence.</summary>
    /// <param name="source">The number of the sequence, from 0, in the order in which they were added.</param>
    public long Before(int source) => source < _before.Count ? _before[source] : _records;

    /// <summary>Whether a record is the last version of its row.</summary>
    /// <param name="row">The record.</param>
    /// <param name="place">Its place among all records, from 1.</param>
    public bool IsLast(RecordRow row, long place) => place < 1 || row.Id is not { } id || _table.PlaceOf(id) is var last && (last == 0 || last == place);

    private void AddReadable(RecordSource source)
    {
        using (source)
        {
            try
            {
                Add(source);
            }
            catch (InputException)
            {
                // As above. The sequences behind it count, as they do when they are evaluated.
            }
        }
    }

    private void Add(RecordBatch batch, BatchRows rows)
    {
        foreach (ref readonly var part in batch.Parts)
        {
            if (part.Note is not null) continue;
            if (++_records > uint.MaxValue) throw new InputException($"--latest compares at most {uint.MaxValue} records. Give fewer inputs at a time.");
            if (rows.Read(batch, part) is not null || rows.Row.Id is not { } id) continue;
            var written = rows.Row.Mark.WrittenOn ?? VersionKey.None;
            var number = rows.Row[PhoneCallTable.VersionNumber] switch
            {
                long large => large,
                int small => small,
                double ofJson => (long)ofJson,
                _ => VersionKey.None,
            };
            _hasTimes |= written != VersionKey.None;
            _hasNumbers |= number != VersionKey.None;
            _table.Add(id, new VersionKey(written, number, (uint)_records));
        }
    }
}
