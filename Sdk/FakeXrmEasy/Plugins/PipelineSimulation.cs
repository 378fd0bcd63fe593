namespace FakeXrmEasy.Plugins;

/// <summary>Whether a context simulates the event pipeline.</summary>
internal sealed class PipelineSimulation
{
    public bool IsUsed { get; set; }
}
