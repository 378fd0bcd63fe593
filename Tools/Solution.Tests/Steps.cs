using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Tests;

/// <summary>Steps for tests.</summary>
internal static class Steps
{
    /// <summary>A step without fault, which a test then breaks.</summary>
    public static StepRegistration Of(string message, PipelineStage stage = PipelineStage.PreValidation) => WithIdentifier(new StepRegistration
    {
        Name = $"test {message} {(int)stage}",
        PluginTypeName = "Test",
        Message = message,
        Table = PhoneCallTable.LogicalName,
        Stage = stage,
        FilteringColumns = message is "Update" or "UpdateMultiple" ? ["msdyn_callername"] : [],
    });

    /// <summary>A step without fault on another table.</summary>
    public static StepRegistration On(string table, string message, params string[] columns) => WithIdentifier(Of(message) with { Name = $"test {message} of {table}", Table = table, FilteringColumns = columns });

    /// <summary>The step with the identifier of its function.</summary>
    public static StepRegistration WithIdentifier(this StepRegistration step) => step with { Id = Identifiers.OfStep(step) };

    public static StepRegistration With(this StepRegistration step, params ImageRegistration[] images) => step with { Images = images };

    public static ImageRegistration Image(ImageType type = ImageType.PreImage, string name = "image", params string[] columns) =>
        new(name, type, columns.Length == 0 ? ["msdyn_callername"] : columns);
}
