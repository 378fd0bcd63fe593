using System;
using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace PhoneCallCtx.Cli.Tests.Deploying;

/// <summary>A sample pipeline, in the terms that GitHub and Azure DevOps share.</summary>
internal sealed record DeployPipeline(string File, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<DeployJob> Jobs)
{
    public const string GitHub = "samples/deploy/github.yml";
    public const string Azure = "samples/deploy/azure-pipelines.yml";

    public static DeployPipeline Read(string file)
    {
        var stream = new YamlStream();
        using var reader = System.IO.File.OpenText(SourceTree.PathOf(file.Split('/')));
        stream.Load(reader);
        var root = (YamlMappingNode)stream.Documents.Should().ContainSingle().Subject.RootNode;
        return file == GitHub
            ? new(file, Scalars(root, "env"), Mapping(root, "jobs").Children.Select(job => ReadGitHubJob(job.Key.ToString(), (YamlMappingNode)job.Value)).ToArray())
            : new(file, Scalars(root, "variables"), Sequence(root, "jobs").Select(ReadAzureJob).ToArray());
    }

    public DeployJob Job(string name) => Jobs.Single(job => job.Name == name);

    private static DeployJob ReadGitHubJob(string name, YamlMappingNode job) =>
        new(name, Text(job, "needs"), Text(job, "if"), Sequence(job, "steps").Select(step => new DeployStep(Text(step, "uses"), Text(step, "run"), Scalars(step, "with"), Scalars(step, "env"))).ToArray());

    private static DeployJob ReadAzureJob(YamlMappingNode job) =>
        new(Text(job, "job"), Text(job, "dependsOn"), Text(job, "condition"), Sequence(job, "steps").Select(ReadAzureStep).ToArray());

    private static DeployStep ReadAzureStep(YamlMappingNode step)
    {
        var inputs = Scalars(step, "inputs");
        var name = Text(step, "checkout").Length > 0 ? "checkout" : Text(step, "task");
        return new(name, name == "AzureCLI@2" ? inputs["inlineScript"] : Text(step, "script"), inputs, Scalars(step, "env"));
    }

    private static string Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : "";

    private static YamlMappingNode Mapping(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? (YamlMappingNode)value : [];

    private static IEnumerable<YamlMappingNode> Sequence(YamlMappingNode node, string key) => ((YamlSequenceNode)node.Children[key]).Cast<YamlMappingNode>();

    private static Dictionary<string, string> Scalars(YamlMappingNode node, string key) =>
        Mapping(node, key).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString(), StringComparer.Ordinal);
}

/// <summary>A job: what it waits for, and under which condition it runs; both are empty when the file has none.</summary>
internal sealed record DeployJob(string Name, string Needs, string Condition, IReadOnlyList<DeployStep> Steps)
{
    /// <summary>The scripts, in their order.</summary>
    public IEnumerable<string> Scripts => Steps.Select(step => step.Script).Where(script => script.Length > 0);
}

/// <summary>A step: an action or task with its version, a script, or a task that runs a script.</summary>
internal sealed record DeployStep(string Uses, string Script, IReadOnlyDictionary<string, string> Inputs, IReadOnlyDictionary<string, string> Environment);
