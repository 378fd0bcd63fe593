namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The names of the tables of environment variables, and of their columns (Microsoft: "EnvironmentVariableDefinition", "EnvironmentVariableValue").</summary>
internal static class VariableTables
{
    public const string Definitions = "environmentvariabledefinition";

    /// <summary>The primary key of a definition, and the lookup of a value to it.</summary>
    public const string DefinitionId = "environmentvariabledefinitionid";

    public const string SchemaName = "schemaname";

    public const string DefaultValue = "defaultvalue";

    public const string Values = "environmentvariablevalue";

    public const string ValueId = "environmentvariablevalueid";

    public const string Value = "value";
}
