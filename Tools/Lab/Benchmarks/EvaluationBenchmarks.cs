using BenchmarkDotNet.Attributes;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// Measures a step on a request that it accepts: all of Execute, including the log line. The floor reads each evaluated
/// column of the row once. The figures of the bulk request are for one of its rows.
/// </summary>
public class EvaluationBenchmarks
{
    private readonly ValidateOnCreate _create = new();
    private readonly ValidateOnUpdate _update = new();
    private readonly Entity _row = Calls.TypicalRow();

    /// <summary>Reads the columns and does nothing else.</summary>
    /// <returns>The number of columns.</returns>
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

    /// <summary>Evaluates one new row.</summary>
    [Benchmark(Description = "Create")]
    public void Create() => _create.Execute(Calls.Create);

    /// <summary>Evaluates one changed row, with its pre-image.</summary>
    [Benchmark(Description = "Update of two columns")]
    public void Update() => _update.Execute(Calls.Update);

    /// <summary>Evaluates a thousand new rows in one request.</summary>
    [Benchmark(Description = "CreateMultiple, each of 1,000 rows", OperationsPerInvoke = Calls.Rows)]
    public void CreateMultiple() => _create.Execute(Calls.CreateMultiple);
}
