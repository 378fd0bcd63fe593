using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Steps;

/// <summary>
/// Evaluates the columns that an Update changes. Only stage 10 sees the whole of an Update that mixes a status with other
/// columns.
/// </summary>
[CrmPluginRegistration(
    "Update", PhoneCallTable.LogicalName, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    StepColumns.All, "PhoneCallCtx: validate a changed phone call record", 1, IsolationModeEnum.Sandbox,
    Id = "7909043a-6880-50ee-9502-457c129b538f",
    Description = "Rejects a change of a phone call record that breaks a rule of the table.",
    Image1Name = RowImages.PreImageName, Image1Type = ImageTypeEnum.PreImage, Image1Attributes = StepColumns.All)]
public sealed class ValidateOnUpdate : ValidationStep
{
    /// <summary>A step with the defaults of every rule.</summary>
    public ValidateOnUpdate()
        : this(null)
    {
    }

    /// <summary>A step with a configuration.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    public ValidateOnUpdate(string? unsecureConfiguration)
        : this(unsecureConfiguration, null)
    {
    }

    /// <summary>A step with both configurations, the constructor that Dataverse prefers.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    /// <param name="secureConfiguration">The step's secure configuration, which is not used.</param>
    public ValidateOnUpdate(string? unsecureConfiguration, string? secureConfiguration)
        : base(unsecureConfiguration, secureConfiguration)
    {
    }
}
