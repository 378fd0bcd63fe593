using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Steps;

/// <summary>Rewrites the phone numbers that an Update changes in E.164, if the configuration requires it.</summary>
[CrmPluginRegistration(
    "Update", PhoneCallTable.LogicalName, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    StepColumns.Phones, "PhoneCallCtx: normalize the changed numbers of a phone call record", 1, IsolationModeEnum.Sandbox,
    Id = "cba14376-7901-590c-9898-395c66dbdd17",
    Description = "Rewrites phone numbers in E.164 where the settings say so.",
    Image1Name = RowImages.PreImageName, Image1Type = ImageTypeEnum.PreImage, Image1Attributes = StepColumns.Phones)]
public sealed class NormalizePhonesOnUpdate : NormalizationStep
{
    /// <summary>A step with the defaults, which rewrite nothing.</summary>
    public NormalizePhonesOnUpdate()
        : this(null)
    {
    }

    /// <summary>A step with a configuration.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    public NormalizePhonesOnUpdate(string? unsecureConfiguration)
        : this(unsecureConfiguration, null)
    {
    }

    /// <summary>A step with both configurations, the constructor that Dataverse prefers.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    /// <param name="secureConfiguration">The step's secure configuration, which is not used.</param>
    public NormalizePhonesOnUpdate(string? unsecureConfiguration, string? secureConfiguration)
        : base(unsecureConfiguration, secureConfiguration)
    {
    }
}
