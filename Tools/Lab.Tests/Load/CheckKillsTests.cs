using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Lab.Load.Checking;

namespace PhoneCallCtx.Lab.Tests.Load;

/// <summary>Kills of check while it reads an environment, and the comparison of verdicts with rows.</summary>
public sealed class CheckKillsTests : IDisposable
{
    private static readonly Guid One = new(1, 0, 0, new byte[8]);
    private static readonly Guid Two = new(2, 0, 0, new byte[8]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    [Fact]
    [Trait("Category", "Exhaustive")]
    public void A_killed_run_continues_and_every_row_has_one_verdict()
    {
        var run = new CheckKills(kills: 4, rows: 20_000, seed: 1, _folder.FullName, _ => { });
        run.Run();
        run.Findings.Texts.Should().BeEmpty();
        run.Kills.Should().Be(4);
    }

    [Fact]
    public void A_lost_a_doubled_and_a_foreign_row_are_reported()
    {
        var rows = new HashSet<Guid> { One, Two };
        CheckProcess.Compare(rows, Verdicts(Two, One)).Should().BeEmpty();
        CheckProcess.Compare(rows, Verdicts(One)).Should().Equal($"the row {Two} has no verdict");
        CheckProcess.Compare(rows, Verdicts(One, Two, One)).Should().Equal($"the row {One} has two verdicts");
        CheckProcess.Compare(rows, Verdicts(One, Two, Guid.Empty)).Should().Equal($"the row {Guid.Empty} is none of the environment");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Verdicts(params Guid[] ids) => ids.Select(id => $$"""{"row":1,"id":"{{id}}","verdict":"accepted"}""");
}
