using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Registration;

namespace PhoneCallCtx.Plugins.Steps;

/// <summary>Rejects a value of the environment variable of the rules that cannot be used, before Dataverse saves it.</summary>
[CrmPluginRegistration(
    "Create", VariableTables.Values, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "PhoneCallCtx: validate a new value of the rules variable", 1, IsolationModeEnum.Sandbox,
    Id = "2c40ab0f-d40d-5441-b5e9-df3145dbadf8",
    Description = "Rejects a value of pcc_PhoneCallContextRules that the rules cannot use.")]
[CrmPluginRegistration(
    "Update", VariableTables.Values, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    VariableTables.Value, "PhoneCallCtx: validate a changed value of the rules variable", 1, IsolationModeEnum.Sandbox,
    Id = "6222fb58-33e3-5583-b905-c3b40cf10fc2",
    Description = "Rejects a value of pcc_PhoneCallContextRules that the rules cannot use.")]
[CrmPluginRegistration(
    "Create", VariableTables.Definitions, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "PhoneCallCtx: validate the new default value of the rules variable", 1, IsolationModeEnum.Sandbox,
    Id = "a917eb39-936b-5578-9eda-5451e5b0a910",
    Description = "Rejects a value of pcc_PhoneCallContextRules that the rules cannot use.")]
[CrmPluginRegistration(
    "Update", VariableTables.Definitions, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    VariableTables.DefaultValue, "PhoneCallCtx: validate the changed default value of the rules variable", 1, IsolationModeEnum.Sandbox,
    Id = "96484848-f3b5-5d81-8aac-1b0c03fa1203",
    Description = "Rejects a value of pcc_PhoneCallContextRules that the rules cannot use.")]
public sealed class ValidateRulesVariable : RulesVariableStep;
