namespace FakeXrmEasy.Middleware.Pipeline;

/// <summary>How the event pipeline is simulated. Depth and discovery of steps are the local Dataverse's own and not set here.</summary>
public class PipelineOptions
{
    public PipelineOptions()
    {
        UsePipelineSimulation = true;
        UsePluginStepRegistrationValidation = true;
    }

    /// <summary>Whether there is a pipeline at all; without one no step can be registered.</summary>
    public bool UsePipelineSimulation { get; set; }

    /// <summary>Whether the executions of steps are recorded.</summary>
    public bool UsePluginStepAudit { get; set; }

    /// <summary>The local Dataverse validates every registration: <see langword="false"/> is refused.</summary>
    public bool UsePluginStepRegistrationValidation { get; set; }
}
