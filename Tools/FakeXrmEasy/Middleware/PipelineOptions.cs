namespace FakeXrmEasy.Middleware.Pipeline;

/// <summary>How the event pipeline is simulated. There is no discovery of steps here.</summary>
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

    /// <summary>Whether a registration is checked for its stage and its images. Names of tables are never checked.</summary>
    public bool UsePluginStepRegistrationValidation { get; set; }

    /// <summary>How deep requests that steps make may be nested.</summary>
    public int MaxDepth { get; set; }
}
