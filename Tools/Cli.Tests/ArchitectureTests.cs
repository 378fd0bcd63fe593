namespace PhoneCallCtx.Cli.Tests;

/// <summary>The rooms of the command line stand on floors: no two use each other, directly or through others.</summary>
public class ArchitectureTests
{
    private static readonly NamespaceArrows Arrows = NamespaceArrows.Read(typeof(Program).Assembly.Location, "PhoneCallCtx.Cli");

    [Fact]
    public void No_namespaces_use_each_other() => Arrows.Circles().Should().BeEmpty();

    [Fact]
    public void A_record_goes_down_the_floors_and_its_verdict_up() =>
        (string.Join(", ", Arrows.UsedBy("Records")), string.Join(", ", Arrows.UsedBy("Verdicts"))).Should().Be(("Input", "Output"), "records know no verdicts, and verdicts no records");
}
