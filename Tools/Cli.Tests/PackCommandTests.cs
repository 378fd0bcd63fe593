using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace PhoneCallCtx.Cli.Tests;

[Trait("Category", "OneCulture")]
public sealed class PackCommandTests : IDisposable
{
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="text/xml" /><Default Extension="dll" ContentType="x" /><Default Extension="json" ContentType="x" /></Types>""";

    private readonly CommandLine _cli = new();
    private readonly SolutionProject _project;

    public PackCommandTests() => _project = new SolutionProject(_cli);

    private string Output => _cli.PathOf("zips");

    [Theory]
    [InlineData(new string[0], "0", "1")]
    [InlineData(new[] { "--both" }, "0", "1")]
    [InlineData(new[] { "--managed" }, "1")]
    [InlineData(new[] { "--unmanaged" }, "0")]
    public void It_packs_the_requested_types(string[] args, params string[] managed)
    {
        _project.Pack(["--output", Output, .. args]).Should().Be(0);
        _cli.Error.Should().BeEmpty();
        var names = managed.Select(type => SolutionProject.ZipName(type == "1")).ToArray();
        SolutionProject.FilesOf(Output).Should().BeEquivalentTo(names);
        _cli.Output.Should().Be(string.Concat(names.Select(name => FormattableString.Invariant($"packed: {Path.Combine(Output, name)} ({new FileInfo(Path.Combine(Output, name)).Length:N0} bytes)\n"))));
        names.Select(ManagedOf).Should().Equal(managed);
    }

    [Fact]
    public void Without_an_output_the_zips_are_in_the_artifacts_of_the_project()
    {
        _project.Pack().Should().Be(0);
        SolutionProject.FilesOf(_project.PathOf("artifacts/solution")).Should().Equal(SolutionProject.ZipName(isManaged: false), SolutionProject.ZipName(isManaged: true));
    }

    [Fact]
    public void It_finds_the_project_from_a_folder_in_it()
    {
        _cli.Run("pack", "--project", Path.Combine(_project.Package, "Other"), "--assembly", SolutionProject.Dll, "--output", Output, "--managed").Should().Be(0);
        SolutionProject.FilesOf(Output).Should().Equal(SolutionProject.ZipName(isManaged: true));
    }

    [Fact]
    public void Packing_again_gives_the_same_bytes_over_an_old_file()
    {
        var zip = File.ReadAllBytes(_project.Zip());
        var other = new SolutionProject(_cli, "other");
        Directory.CreateDirectory(other.PathOf("zips"));
        File.WriteAllText(Path.Combine(other.PathOf("zips"), SolutionProject.ZipName(isManaged: false)), "old");
        File.ReadAllBytes(other.Zip()).Should().Equal(zip);
    }

    [Fact]
    public void A_packed_zip_has_no_finding()
    {
        var zip = _project.Zip();
        _cli.Run("pack", "--verify", zip).Should().Be(0);
        _cli.Output.Should().Be($"nothing is wrong: {zip}\n");
        _cli.Error.Should().BeEmpty();
    }

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void Without_an_assembly_it_builds_the_one_that_is_tested()
    {
        _cli.Run("pack", "--project", SourceTree.Root, "--unmanaged", "--output", Output).Should().Be(0, _cli.Error + _cli.Output);
        DllOf(Path.Combine(Output, SolutionProject.ZipName(isManaged: false))).Should().Equal(File.ReadAllBytes(SolutionProject.Dll));
    }

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void A_build_for_debugging_cannot_be_packed_and_leaves_what_ships_as_it_was()
    {
        var plugins = SourceTree.PathOf("Plugins", "PhoneCallCtx.Plugins.csproj");
        var (code, output) = Build(plugins, "-p:DebugBuild=true", "-target:Build", "-getProperty:TargetPath");
        code.Should().Be(0, output);
        var dll = output.Trim().Split('\n')[^1].Trim();
        Path.GetRelativePath(SourceTree.Root, dll).Replace('\\', '/').Should().MatchRegex("^artifacts(-nuget)?-debug/bin/PhoneCallCtx.Plugins/release/PhoneCallCtx.Plugins.dll$");
        _cli.Run("pack", "--project", _project.Root, "--assembly", dll, "--output", Output).Should().Be(1);
        _cli.Output.Should().Contain("PCCZIP27  ").And.Contain("PCCZIP28  ");
        Directory.Exists(Output).Should().BeFalse();

        foreach (var property in new[] { "-p:Optimize=false", "-p:DebugType=portable" })
        {
            (code, output) = Build(plugins, property);
            code.Should().Be(1);
            output.Should().Contain("PCCBUILD02").And.Contain("build with -p:DebugBuild=true instead");
        }

        _cli.Run("pack", "--project", SourceTree.Root, "--unmanaged", "--output", Output).Should().Be(0, _cli.Error + _cli.Output);
        DllOf(Path.Combine(Output, SolutionProject.ZipName(isManaged: false))).Should().Equal(File.ReadAllBytes(SolutionProject.Dll));
    }

    [Fact]
    public void A_dll_without_optimization_is_not_packed_and_is_a_finding_in_a_zip()
    {
        const string Message = ": PluginAssemblies/PhoneCallCtxPlugins-34B8D00B-4638-5D7A-8755-8DED7A082A84/PhoneCallCtxPlugins.dll: the dll was compiled without optimization: it was built for debugging, not for shipping. Build the dll that ships, and pack again: dotnet build Plugins -c Release --no-incremental.\n";
        var dll = _project.UnoptimizedDll();
        _cli.Run("pack", "--project", _project.Root, "--assembly", dll, "--output", Output).Should().Be(1);
        _cli.Output.Should().Be($"PCCZIP28  {SolutionProject.ZipName(isManaged: false)}{Message}PCCZIP28  {SolutionProject.ZipName(isManaged: true)}{Message}");
        Directory.Exists(Output).Should().BeFalse();

        var zip = _project.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            var entry = archive.Entries.Single(entry => entry.Name == "PhoneCallCtxPlugins.dll");
            var path = entry.FullName;
            entry.Delete();
            archive.CreateEntryFromFile(dll, path);
        }

        _cli.Run("pack", "--verify", zip).Should().Be(1);
        _cli.Output.Should().Be($"PCCZIP28  {zip}{Message}");
    }

    [Fact]
    public void A_build_that_fails_is_reported()
    {
        Directory.CreateDirectory(_project.PathOf("Plugins"));
        File.WriteAllText(_project.PathOf("Plugins/PhoneCallCtx.Plugins.csproj"), "<Project><Target Name=\"Build\"><Error Text=\"no such thing\" /></Target></Project>");
        _cli.Run("pack", "--project", _project.Root, "--output", Output).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("PhoneCallCtx.Plugins.csproj: the build failed.").And.Contain("no such thing");
        Directory.Exists(Output).Should().BeFalse();
    }

    [Fact]
    public void A_zip_with_faults_is_reported_by_code_and_place_with_exit_code_1()
    {
        var zip = _project.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            archive.Entries.Single(entry => entry.Name == "PhoneCallCtxPlugins.dll").Delete();
            archive.CreateEntry("../evil.xml");
        }

        _cli.Run("pack", "--verify", zip).Should().Be(1);
        _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().SatisfyRespectively(
            line => line.Should().StartWith($"PCCZIP08  {zip}: ../evil.xml: the path is not one below the root"),
            line => line.Should().StartWith($"PCCZIP21  {zip}: PhoneCallCtx.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=").And.Contain("the zip has no part \"PluginAssemblies/"));
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void A_solution_of_others_without_fault_is_reported_in_one_line()
    {
        var zip = OtherZip("<RootComponent type=\"1\" schemaName=\"contoso_visit\" />");
        _cli.Run("pack", "--verify", zip).Should().Be(0);
        _cli.Output.Should().Be($"nothing is wrong: {zip}: it is not this project's solution, so only what would stop an import was checked.\n");
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void What_would_stop_the_import_of_a_solution_of_others_is_reported_with_exit_code_1()
    {
        var zip = OtherZip("<RootComponent type=\"92\" id=\"{b24d984d-0f31-f111-88b4-000d3ab2695d}\" />");
        _cli.Run("pack", "--verify", zip).Should().Be(1);
        _cli.Output.Should().StartWith($"PCCZIP12  {zip}: solution.xml: the root component of type 92 b24d984d-0f31-f111-88b4-000d3ab2695d is not in the zip").And.EndWith("\n").And.NotContain("\nPCC");
        _cli.Error.Should().Be($"note: {zip}: it is not this project's solution, so only what would stop an import was checked.\n");
    }

    [Fact]
    public void A_zip_in_a_zip_is_reported()
    {
        var inner = _project.Zip();
        var outer = _cli.PathOf("outer.zip");
        using (var archive = ZipFile.Open(outer, ZipArchiveMode.Create)) archive.CreateEntryFromFile(inner, "release/PhoneCallCtx_managed.zip");
        _cli.Run("pack", "--verify", outer).Should().Be(1);
        _cli.Output.Should().Be($"PCCZIP10  {outer}: release/PhoneCallCtx_managed.zip: the file is no solution zip but has the zip \"release/PhoneCallCtx_managed.zip\" in it. Take that one out of it, and verify and import it on its own.\n");
    }

    [Theory]
    [InlineData("""{"mode":"audit","severity":{"PCC101":"trace"}}""", null)]
    [InlineData("{}", null)]
    [InlineData("", null)]
    [InlineData("""{"mode":"adit"}""", "$.mode")]
    [InlineData("""{"modes":"audit"}""", "There is no setting \"modes\"")]
    [InlineData("""{"mode":"audit",}""", "not valid JSON")]
    [InlineData("[]", "type")]
    public void A_value_of_the_rules_variable_is_one_that_the_plug_in_can_use(string rules, string? fault)
    {
        var zip = _project.Zip();
        const string Values = "environmentvariabledefinitions/pcc_PhoneCallContextRules/environmentvariablevalues.json";
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            Write(archive, Values, $$$$"""{"environmentvariablevalues":{"environmentvariablevalue":{"iscustomizable":"1","value":{{{{System.Text.Json.JsonSerializer.Serialize(rules)}}}} }}}""");
            var types = ReadText(archive, "[Content_Types].xml");
            archive.GetEntry("[Content_Types].xml")!.Delete();
            Write(archive, "[Content_Types].xml", types.Replace("</Types>", "<Default Extension=\"json\" ContentType=\"x\" /></Types>", StringComparison.Ordinal));
        }

        _cli.Run("pack", "--verify", zip).Should().Be(fault is null ? 0 : 1);
        if (fault is null) _cli.Output.Should().Be($"nothing is wrong: {zip}\n");
        else _cli.Output.Should().StartWith($"PCCZIP45  {zip}: {Values}: the value of pcc_PhoneCallContextRules cannot be used: ").And.Contain(fault).And.Contain("[PCC902]").And.NotContain("\nPCC");
    }

    [Fact]
    public void A_file_that_is_no_zip_is_reported_with_exit_code_1()
    {
        _cli.Run("pack", "--verify", _cli.File("a.zip", "no zip")).Should().Be(1);
        _cli.Output.Should().StartWith("PCCZIP01  ").And.Contain("(zip): It is not a zip, or damaged: ");
    }

    [Fact]
    public void A_zip_that_cannot_be_read_is_reported_with_exit_code_2()
    {
        _cli.Run("pack", "--verify", _cli.PathOf("none.zip")).Should().Be(2);
        _cli.Error.Should().Be($"error: {_cli.PathOf("none.zip")}: there is no such file. Check the path.\n");
        _cli.Run("pack", "--verify", _cli.Folder("folder")).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("folder");
        _cli.Run("pack", "--verify", "").Should().Be(2);
        _cli.Error.Should().StartWith("error: ");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_written_when_something_is_wrong_with_what_was_packed()
    {
        var dll = _project.WrongDll();
        _cli.Run("steps", "--assembly", dll, "--write", _project.Package).Should().Be(1);
        _cli.Run("pack", "--project", _project.Root, "--assembly", dll, "--output", Output).Should().Be(1);
        _cli.Output.Should().Contain($"PCCREG09  {SolutionProject.ZipName(isManaged: false)}: PhoneCallCtx: normalize the changed numbers of a phone call record: the table msdyn_ocphonecallengagementctx has no column msdyn_nosuch1.\n").And.Contain($"PCCREG09  {SolutionProject.ZipName(isManaged: true)}: ");
        Directory.Exists(Output).Should().BeFalse();
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_reported()
    {
        Rejected("--assembly", _cli.File("text.dll", "no dll")).Should().Be($"error: {_cli.PathOf("text.dll")}: this is not a .NET assembly. Name the dll that is registered.\n");
        Rejected("--assembly", _cli.PathOf("none.dll")).Should().Be($"error: {_cli.PathOf("none.dll")}: there is no such file. Check the path.\n");
        Rejected("--assembly", _cli.Folder("folder")).Should().Be($"error: {_cli.PathOf("folder")}: this is a directory. Name the dll in it.\n");
        Rejected("--assembly", "").Should().Be("error: : there is no such file. Check the path.\n");
    }

    [Fact]
    public void A_damaged_assembly_is_reported()
    {
        var random = new Random(1);
        for (var count = 0; count < 20; count++)
        {
            var dll = File.ReadAllBytes(SolutionProject.Dll);
            for (var change = 0; change < 200; change++) dll[random.Next(dll.Length)] = (byte)random.Next(256);
            _cli.Run("pack", "--project", _project.Root, "--assembly", _cli.File("damaged.dll", dll), "--output", Output).Should().BeOneOf(0, 1, 2);
            (_cli.Output + _cli.Error).Should().NotBeEmpty();
        }
    }

    [Fact]
    public void An_assembly_that_differs_from_the_folder_is_reported()
    {
        var error = Rejected("--assembly", Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Solution.dll"));
        error.Should().StartWith("error: Package is not what the plug-in assembly declares.\n  missing: PluginAssemblies/PhoneCallCtxSolution-").And.Contain("\n  differs: Other/Solution.xml\n").And.Contain("\n  nothing declares it: SdkMessageProcessingSteps/");
    }

    [Fact]
    public void A_folder_that_differs_is_reported_file_by_file()
    {
        var steps = Directory.EnumerateFiles(Path.Combine(_project.Package, "SdkMessageProcessingSteps")).Order(StringComparer.Ordinal).ToArray();
        File.Delete(steps[0]);
        File.WriteAllText(steps[1], File.ReadAllText(steps[1]).Replace("<Rank>1</Rank>", "<Rank>2</Rank>", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_project.Package, "notes.txt"), "");
        Rejected("--assembly", SolutionProject.Dll).Should().Be(
            "error: Package is not what the plug-in assembly declares.\n" +
            $"  missing: SdkMessageProcessingSteps/{Path.GetFileName(steps[0])}\n" +
            $"  differs: SdkMessageProcessingSteps/{Path.GetFileName(steps[1])}\n" +
            "  nothing declares it: notes.txt\n" +
            "Write it again with: dotnet run --project Tools/Cli -- steps --write Package\n");
    }

    [Fact]
    public void A_folder_with_other_line_ends_does_not_differ()
    {
        var zip = File.ReadAllBytes(_project.Zip());
        foreach (var file in Directory.EnumerateFiles(_project.Package, "*", SearchOption.AllDirectories)) File.WriteAllText(file, (file.EndsWith(".xml", StringComparison.Ordinal) ? "\uFEFF" : "") + File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        File.ReadAllBytes(_project.Zip()).Should().Equal(zip);
    }

    [Fact]
    public void A_changelog_of_another_version_is_reported()
    {
        File.WriteAllText(_project.PathOf("CHANGELOG.md"), "## 9.8.7 - unreleased\n");
        Rejected("--assembly", SolutionProject.Dll).Should().Contain("\n  differs: Other/Solution.xml\nWrite it again");
        _cli.Run("steps", "--assembly", SolutionProject.Dll, "--write", _project.Package).Should().Be(0);
        _cli.Output.Should().Be("written: Other/Solution.xml\n");
        Path.GetFileName(_project.Zip()).Should().Be("PhoneCallCtx_9_8_7_0.zip");
    }

    [Fact]
    public void An_incomplete_project_is_reported()
    {
        File.WriteAllText(_project.PathOf("CHANGELOG.md"), "# Changelog\n");
        Rejected("--assembly", SolutionProject.Dll).Should().StartWith("error: CHANGELOG.md: there is no heading with a version.");
        File.Delete(_project.PathOf("CHANGELOG.md"));
        Rejected("--assembly", SolutionProject.Dll).Should().Be($"error: {_project.PathOf("CHANGELOG.md")}: there is no changelog, so the version is not known.\n");
        File.Delete(Path.Combine(_project.Package, "Other", "Solution.xml"));
        Rejected("--assembly", SolutionProject.Dll).Should().Be($"error: {_project.Package}: it has no Other/Solution.xml, so it is no solution folder.\n");
        Directory.Delete(_project.Package, recursive: true);
        Rejected("--assembly", SolutionProject.Dll).Should().Be($"error: {_project.Package}: there is no such folder.\n");
        File.Delete(_project.PathOf("PhoneCallCtx.Plugins.sln"));
        Rejected("--assembly", SolutionProject.Dll).Should().Be($"error: {_project.Root}: neither it nor a folder above has PhoneCallCtx.Plugins.sln. Run the command in the folder of the project, or name that folder with --project.\n");
        _cli.Run("pack", "--project", "", "--output", Output).Should().Be(2);
        _cli.Error.Should().StartWith("error: ");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_reported()
    {
        var file = _cli.File("file", "");
        _project.Pack("--output", Path.Combine(file, "below")).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain(file);
        _project.Pack("--output", file).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain(file);
        _project.Pack("--output", "").Should().Be(2);
        _cli.Error.Should().StartWith("error: ");
        _cli.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--managed", "--unmanaged")]
    [InlineData("--both", "--managed")]
    [InlineData("--managed", "--unmanaged", "--both")]
    [InlineData("--verify", "a.zip", "--managed")]
    [InlineData("--verify", "a.zip", "--both")]
    [InlineData("--verify", "a.zip", "--output", "b")]
    [InlineData("--verify", "a.zip", "--project", ".")]
    [InlineData("--verify", "a.zip", "--assembly", "a.dll")]
    [InlineData("--verify")]
    [InlineData("--output")]
    [InlineData("Package")]
    public void Wrong_usage_is_reported_with_exit_code_2(params string[] args)
    {
        _cli.Run(["pack", .. args]).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("pack --help");
        _cli.Output.Should().BeEmpty();
    }

    public void Dispose() => _cli.Dispose();

    private string Rejected(params string[] args)
    {
        _cli.Run(["pack", "--project", _project.Root, "--output", Output, .. args]).Should().Be(2);
        _cli.Output.Should().BeEmpty();
        Directory.Exists(Output).Should().BeFalse();
        return _cli.Error;
    }

    /// <summary>A solution that is none of this project.</summary>
    private string OtherZip(string rootComponents)
    {
        var zip = _cli.PathOf("other.zip");
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Create);
        Write(archive, "[Content_Types].xml", Types);
        Write(archive, "customizations.xml", "<ImportExportXml><Entities /></ImportExportXml>");
        Write(archive, "solution.xml", $"<ImportExportXml><SolutionManifest><UniqueName>Contoso</UniqueName><Version>1.0.0.0</Version><Managed>1</Managed><RootComponents>{rootComponents}</RootComponents></SolutionManifest></ImportExportXml>");
        return zip;
    }

    private static void Write(ZipArchive archive, string path, string text)
    {
        using var content = new StreamWriter(archive.CreateEntry(path).Open());
        content.Write(text);
    }

    private static string ReadText(ZipArchive archive, string path)
    {
        using var content = new StreamReader(archive.GetEntry(path)!.Open());
        return content.ReadToEnd();
    }

    private static byte[] DllOf(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var dll = zip.Entries.Single(entry => entry.Name == "PhoneCallCtxPlugins.dll").Open();
        using var bytes = new MemoryStream();
        dll.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static (int Code, string Output) Build(string project, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, "-c", "Release", "--nologo", "--verbosity", "quiet", .. args]) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return (build.ExitCode, output);
    }

    private string ManagedOf(string name)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Output, name));
        using var manifest = zip.GetEntry("solution.xml")!.Open();
        return XElement.Load(manifest).Descendants("Managed").Single().Value;
    }
}
