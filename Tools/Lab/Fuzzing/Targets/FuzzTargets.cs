using System.Collections.Generic;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>All readers of untrusted input.</summary>
internal static class FuzzTargets
{
    /// <summary>Creates the targets.</summary>
    public static IReadOnlyList<FuzzTarget> Create() => [new PhoneTarget(), new SettingsTarget(), new CsvTarget(), new JsonTarget(), new MigrationTarget(), new ScriptTarget(), new ZipTarget(), new WorkbookTarget(), new ArchiveTarget(), new ParquetTarget(), new LakeTarget(), new UrlTarget(), new FilterTarget(), new BodyTarget(), new BatchTarget(), new HeaderTarget(), new RequestTarget()];
}
