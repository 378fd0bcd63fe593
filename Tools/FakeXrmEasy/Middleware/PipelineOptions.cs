namespace FakeXrmEasy.Middleware.Pipeline;

/// <summary>How the event pipeline is simulated. It does not discover steps.</summary>
public class PipelineOptions
{
    public PipelineOptions()
    {
        UsePipelineSimulation = true;
        UsePluginStepRegistrationValidation = true;
        MaxDepth = 8;
    }

    /// <summary>Whether steps run. They can be registered in either case.</summary>
    public bool UsePipelineSimulation { get; set; }

    /// <summary>Whether the executions of steps are recorded.</summary>
    public bool UsePluginStepAudit { get; set; }

    /// <summary>Whether the stage and the images of a registration are validated. Names of tables are never validated.</summary>
    public bool UsePluginStepRegistrationValidation { get; set; }

    /// <summary>How deep the requests of steps may be nested.</summary>
    public int MaxDepth { get; set; }
}
