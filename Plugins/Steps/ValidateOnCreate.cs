using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Steps;

/// <summary>Evaluates a new row before Dataverse writes any of it.</summary>
[CrmPluginRegistration(
    "Create", PhoneCallTable.LogicalName, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "PhoneCallCtx: validate a new phone call record", 1, IsolationModeEnum.Sandbox,
    Id = "6e24b6e4-fc6c-5ce8-96fe-4c62bc4929de",
    Description = "Rejects a new phone call record that breaks a rule of the table.")]
public sealed class ValidateOnCreate : ValidationStep
{
    /// <summary>A step with the defaults of every rule.</summary>
    public ValidateOnCreate()
        : this(null)
    {
    }

    /// <summary>A step with a configuration.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    public ValidateOnCreate(string? unsecureConfiguration)
        : this(unsecureConfiguration, null)
    {
    }

    /// <summary>A step with both configurations, the constructor that Dataverse prefers.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    /// <param name="secureConfiguration">The step's secure configuration, which is not used.</param>
    public ValidateOnCreate(string? unsecureConfiguration, string? secureConfiguration)
        : base(unsecureConfiguration, secureConfiguration)
    {
    }
}
