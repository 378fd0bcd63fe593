using BenchmarkDotNet.Attributes;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// What a step costs on a call that it accepts: the whole of Execute, log line included, against the floor of reading once
/// from the row each column that the rules evaluate. The figures of the bulk call are for one of its rows.
/// </summary>
public class EvaluationBenchmarks
{
    private readonly ValidateOnCreate _create = new();
    private readonly ValidateOnUpdate _update = new();
    private readonly Entity _row = Calls.TypicalRow();

    /// <summary>Reads the columns and nothing else.</summary>
    /// <returns>How many there are.</returns>
    [Benchmark(Baseline = true, Description = "floor: read 14 columns")]
    public int Floor()
    {
        var found = 0;
        for (var i = 0; i < PhoneCallTable.Columns.Count; i++)
        {
            var column = PhoneCallTable.Columns[i];
            if (column is { IsWritable: true, Type: not (ColumnType.Uniqueidentifier or ColumnType.EntityName) } && _row.Attributes.TryGetValue(column.LogicalName, out _)) found++;
        }

        return found;
    }

    /// <summary>One new row.</summary>
    [Benchmark(Description = "Create")]
    public void Create() => _create.Execute(Calls.Create);

    /// <summary>One changed row, with its pre-image.</summary>
    [Benchmark(Description = "Update of two columns")]
    public void Update() => _update.Execute(Calls.Update);

    /// <summary>A thousand new rows in one call.</summary>
    [Benchmark(Description = "CreateMultiple, each of 1,000 rows", OperationsPerInvoke = Calls.Rows)]
    public void CreateMultiple() => _create.Execute(Calls.CreateMultiple);
}
