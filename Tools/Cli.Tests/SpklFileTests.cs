using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Plugins.Table.EarlyBound;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>spkl.json names files that exist.</summary>
public class SpklFileTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(SourceTree.PathOf("spkl.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement;

    [Fact]
    public void Without_a_profile_each_task_has_one_entry()
    {
        foreach (var task in new[] { "plugins", "webresources", "solutions", "earlyboundtypes" })
            Root.GetProperty(task).EnumerateArray().Where(entry => Profiles(entry).Contains("default", StringComparer.Ordinal)).Should().ContainSingle(task);
    }

    [Fact]
    public void There_are_profiles_for_the_plug_in_the_form_script_the_solution_and_the_early_bound_types() =>
        Root.EnumerateObject().SelectMany(task => task.Value.EnumerateArray()).SelectMany(Profiles).Should().BeEquivalentTo("default", "plugins", "solution", "default", "webresources", "default", "unmanaged", "managed", "default", "earlybound");

    [Fact]
    public void The_assembly_is_where_the_build_puts_it()
    {
        // Both configurations build the same dll; the gate compares them.
        foreach (var entry in Root.GetProperty("plugins").EnumerateArray())
            Text(entry, "assemblypath").Should().Be("artifacts/bin/PhoneCallCtx.Plugins/release/PhoneCallCtx.Plugins.dll");
        File.ReadAllText(SourceTree.PathOf("eng", "solution-map.xml")).Should().Contain("""to="..\artifacts\bin\PhoneCallCtx.Plugins\release\PhoneCallCtx.Plugins.dll" """.TrimEnd());
        Path.GetFileName(Path.GetDirectoryName(typeof(SpklFileTests).Assembly.Location)).Should().BeOneOf("debug", "release");
        File.Exists(SourceTree.PathOf("artifacts", "bin", "PhoneCallCtx.Plugins", Path.GetFileName(Path.GetDirectoryName(typeof(SpklFileTests).Assembly.Location))!, "PhoneCallCtx.Plugins.dll")).Should().BeTrue();
    }

    [Fact]
    public void The_form_script_is_the_one_of_the_solution()
    {
        var entry = Root.GetProperty("webresources").EnumerateArray().Should().ContainSingle().Subject;
        Text(entry, "solution").Should().Be(SolutionIdentity.UniqueName);
        var file = entry.GetProperty("files").EnumerateArray().Should().ContainSingle().Subject;
        Text(file, "uniquename").Should().Be(SolutionIdentity.FormScript);
        File.Exists(SourceTree.PathOf(Text(entry, "root"), Text(file, "file"))).Should().BeTrue();
    }

    [Fact]
    public void The_solution_is_packed_from_the_folder_with_the_dll_under_its_packed_name()
    {
        foreach (var entry in Root.GetProperty("solutions").EnumerateArray())
        {
            Text(entry, "solution_uniquename").Should().Be(SolutionIdentity.UniqueName);
            Directory.Exists(SourceTree.PathOf(Text(entry, "packagepath"))).Should().BeTrue();
            Text(entry, "packagetype").Should().BeOneOf("both_unmanaged_import", "both_managed_import");
            entry.GetProperty("increment_on_import").GetBoolean().Should().BeFalse("the version is that of the changelog");
            var map = entry.GetProperty("map").EnumerateArray().Should().ContainSingle().Subject;
            Text(map, "map").Should().Be("file");
            Text(map, "to").Should().Be("../artifacts/bin/PhoneCallCtx.Plugins/release/PhoneCallCtx.Plugins.dll", "it is relative to the folder of the package");
            Directory.EnumerateFiles(SourceTree.PathOf("Package", "PluginAssemblies"), "*.data.xml", SearchOption.AllDirectories).Select(Path.GetFileName).Should().Equal(Text(map, "from") + ".data.xml");
        }
    }

    [Fact]
    public void The_early_bound_class_is_of_the_table_and_does_not_replace_the_one_of_the_project()
    {
        var entry = Root.GetProperty("earlyboundtypes").EnumerateArray().Should().ContainSingle().Subject;
        Text(entry, "entities").Should().Be(PhoneCallTable.LogicalName);
        Text(entry, "filename").Should().StartWith("artifacts/");
        Text(entry, "classNamespace").Should().Be(typeof(PhoneCallEngagementContext).Namespace);
    }

    private static IEnumerable<string> Profiles(JsonElement entry) => Text(entry, "profile").Split(',');

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}
