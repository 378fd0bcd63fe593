using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Tests;

public sealed class ParallelCheckTests : IDisposable
{
    private readonly CommandLine _line = new();

    [Fact]
    public void Each_batch_tells_how_far_the_input_is_read_and_the_last_one_the_whole()
    {
        var path = _line.File("calls.csv", "msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("+442079460018\n", 20_000)));
        using var file = InputFile.Open(path, Stream.Null);
        using var check = new ParallelCheck(() => new BatchJudge(new RuleJudge(configuration: null), format: null));
        var positions = new List<long>();
        check.Check(note => RecordReaders.For(file, note), () => file.Position, input: null, (_, position) => positions.Add(position)).Should().Be(20_000);
        positions.Should().HaveCountGreaterThan(10).And.BeInAscendingOrder().And.OnlyContain(position => position > 0);
        positions[^1].Should().Be(file.Length);
    }

    public void Dispose() => _line.Dispose();
}
