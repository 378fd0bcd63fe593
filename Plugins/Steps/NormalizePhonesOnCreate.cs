using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Steps;

/// <summary>Rewrites the phone numbers of a new row in E.164, if the configuration requires it.</summary>
[CrmPluginRegistration(
    "Create", PhoneCallTable.LogicalName, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "PhoneCallCtx: normalize the numbers of a new phone call record", 1, IsolationModeEnum.Sandbox,
    Id = "ad9e631c-a735-5145-a5a7-421c32581f6c",
    Description = "Rewrites phone numbers in E.164 where the settings say so.")]
public sealed class NormalizePhonesOnCreate : NormalizationStep
{
    /// <summary>A step with the defaults, which rewrite nothing.</summary>
    public NormalizePhonesOnCreate()
        : this(null)
    {
    }

    /// <summary>A step with a configuration.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    public NormalizePhonesOnCreate(string? unsecureConfiguration)
        : this(unsecureConfiguration, null)
    {
    }

    /// <summary>A step with both configurations, the constructor that Dataverse prefers.</summary>
    /// <param name="unsecureConfiguration">The step's unsecure configuration: JSON as <c>docs/settings.schema.json</c> describes it; null or blank for the defaults.</param>
    /// <param name="secureConfiguration">The step's secure configuration, which is not used.</param>
    public NormalizePhonesOnCreate(string? unsecureConfiguration, string? secureConfiguration)
        : base(unsecureConfiguration, secureConfiguration)
    {
    }
}
