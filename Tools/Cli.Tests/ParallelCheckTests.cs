using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Tests;

public sealed class ParallelCheckTests : IDisposable
{
    private readonly CommandLine _line = new();

    [Fact]
    public void Each_batch_reports_how_far_the_input_is_read_and_the_last_one_the_whole()
    {
        var path = _line.File("calls.csv", "msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("+442079460018\n", 20_000)));
        using var source = RecordInputs.Open(path, InputContext.Default).Single();
        using var check = new ParallelCheck(() => new BatchEvaluator(new RuleEvaluator(configuration: null), new TextVerdicts(hasColor: false)));
        var positions = new List<long>();
        var records = 0;
        foreach (var evaluated in check.Evaluate(source, input: null))
        {
            positions.Add(evaluated.Position);
            records += evaluated.Totals.Records;
        }

        records.Should().Be(20_000);
        positions.Should().HaveCountGreaterThan(10).And.BeInAscendingOrder().And.OnlyContain(position => position > 0);
        positions[^1].Should().Be(source.Length());
    }

    public void Dispose() => _line.Dispose();
}
