using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Steps;

/// <summary>Evaluates a change of status by SetState or SetStateDynamicEntity; the client decides which of them it sends.</summary>
[CrmPluginRegistration(
    "SetState", PhoneCallTable.LogicalName, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "PhoneCallCtx: validate a status change (SetState)", 1, IsolationModeEnum.Sandbox,
    Id = "a80bf0b4-fe0f-596b-a6a2-ffab070bee7d",
    Description = "Rejects a status change of a phone call record that breaks a rule of the table.",
    Image1Name = RowImages.PreImageName, Image1Type = ImageTypeEnum.PreImage, Image1Attributes = StepColumns.State)]
[CrmPluginRegistration(
    "SetStateDynamicEntity", PhoneCallTable.LogicalName, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "PhoneCallCtx: validate a status change (SetStateDynamicEntity)", 1, IsolationModeEnum.Sandbox,
    Id = "cdbd6c31-6b57-57b6-880a-9022472338f5",
    Description = "Rejects a status change of a phone call record that breaks a rule of the table.",
    Image1Name = RowImages.PreImageName, Image1Type = ImageTypeEnum.PreImage, Image1Attributes = StepColumns.State)]
public sealed class ValidateOnSetState : ValidationStep
{
    /// <summary>A step with the defaults of every rule.</summary>
    public ValidateOnSetState()
        : this(null)
    {
    }

    /// <summary>A step with a configuration.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    public ValidateOnSetState(string? unsecureConfiguration)
        : this(unsecureConfiguration, null)
    {
    }

    /// <summary>A step with both configurations, the constructor that Dataverse prefers.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    /// <param name="secureConfiguration">The step's secure configuration, which is not used.</param>
    public ValidateOnSetState(string? unsecureConfiguration, string? secureConfiguration)
        : base(unsecureConfiguration, secureConfiguration)
    {
    }
}
