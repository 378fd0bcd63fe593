using System;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Tests;

/// <summary>Declarations that no dll has.</summary>
internal static class MadeUp
{
    public static CustomApiRegistration Api(string typeName) => new()
    {
        UniqueName = "pcc_TestOnly",
        PluginTypeName = typeName,
        DisplayName = "Test",
        Description = "Answers a question.",
        RequestParameters =
        [
            new CustomApiField("Text", CustomApiFieldType.String, "Text", "The question.", IsOptional: false),
            new CustomApiField("Region", CustomApiFieldType.String, "Region", "The place of the question.", IsOptional: true),
            new CustomApiField("Id", CustomApiFieldType.Guid, "Id", "The subject of the question.", IsOptional: true),
        ],
        ResponseProperties =
        [
            new CustomApiField("IsRight", CustomApiFieldType.Boolean, "Is right", "Whether it is so.", IsOptional: false),
            new CustomApiField("Answer", CustomApiFieldType.String, "Answer", "What is answered.", IsOptional: false),
        ],
    };

    public static StepRegistration Step(string name, string message = "Create", string table = SolutionIdentity.Table) => WithId(new StepRegistration
    {
        Name = name,
        PluginTypeName = "Made.Up.Step",
        Message = message,
        Table = table,
        Stage = PipelineStage.PostOperation,
    });

    public static StepRegistration WithId(StepRegistration step) => step with { Id = Identifiers.OfStep(step) };

    /// <summary>An assembly with everything that one can declare.</summary>
    public static AssemblyRegistration Assembly { get; } = new()
    {
        Name = "Made.Up.Plugins",
        Version = new Version(2, 1, 3, 4),
        PublicKeyToken = "0123456789abcdef",
        Types =
        [
            new PluginTypeRegistration("Made.Up.Activity", "Made up activity", "Does something in a workflow.", "Made up", "Do something"),
            new PluginTypeRegistration("Made.Up.Api", "Made.Up.Api"),
            new PluginTypeRegistration("Made.Up.Step", "Made.Up.Step"),
        ],
        Steps = [Step("Made up: create"), WithId(Step("Made up: update", "Update") with
        {
            IsAsynchronous = true,
            Rank = 7,
            Description = "With < & > and \" in it.",
            UnsecureConfiguration = "{\"mode\":\"audit\"}",
            FilteringColumns = ["statecode", "statuscode"],
            Images = [new ImageRegistration("Before", ImageType.PreImage, ["statecode"]), new ImageRegistration("After", ImageType.PostImage, ["statecode", "statuscode"])],
        })],
        CustomApis = [Api("Made.Up.Api")],
        EnvironmentVariables = [new EnvironmentVariableRegistration("pcc_MadeUp", "Made up", "What is made up.", "{}")],
    };
}
