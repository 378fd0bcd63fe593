namespace PhoneCallCtx.Simulator.Tests.Architecture;

/// <summary>The floors of the simulator: each uses only those below it.</summary>
public class FloorTests
{
    private static readonly NamespaceArrows Arrows = NamespaceArrows.Read(typeof(LocalDataverse).Assembly.Location, "PhoneCallCtx.Simulator");

    [Fact]
    public void The_namespaces_of_the_simulator_have_no_circles() => Arrows.Circles().Should().BeEmpty();

    [Fact]
    public void Each_namespace_uses_only_lower_floors() => Arrows.UpwardFrom(
        "Errors", "Setup", "Tables", "Store", "Security", "Queries", "Registration", "Pipeline", "Operations", "Messages", NamespaceArrows.Root).Should().BeEmpty();

    [Fact]
    public void The_reader_finds_arrows() => Arrows.UsedBy("Pipeline").Should().Equal("Errors", "Queries", "Registration", "Security", "Setup", "Store", "Tables");
}
