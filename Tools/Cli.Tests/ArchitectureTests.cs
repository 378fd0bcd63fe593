namespace PhoneCallCtx.Cli.Tests;

/// <summary>The namespaces of the command line are layers: no two use each other, directly or through others.</summary>
public class ArchitectureTests
{
    private static readonly NamespaceArrows Arrows = NamespaceArrows.Read(typeof(Program).Assembly.Location, "PhoneCallCtx.Cli");

    [Fact]
    public void No_namespaces_use_each_other() => Arrows.Circles().Should().BeEmpty();

    [Fact]
    public void The_layers_follow_a_record_from_its_input_to_its_verdict() =>
        (string.Join(", ", Arrows.UsedBy("Records")), string.Join(", ", Arrows.UsedBy("Verdicts"))).Should().Be(("Input", "Output"), "records know no verdicts, and verdicts no records");
}
