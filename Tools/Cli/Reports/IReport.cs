using System;

namespace PhoneCallCtx.Cli.Reports;

/// <summary>A report that is written while records are evaluated. The file appears when it is whole.</summary>
internal interface IReport : IDisposable
{
    /// <summary>Whether it shows records that are not accepted. A report that does not gets none.</summary>
    bool ShowsRows => true;

    /// <summary>Adds a record that is not accepted. They come in the order of the inputs.</summary>
    void Add(ReportedRow row);

    /// <summary>Writes the end.</summary>
    void Complete(ReportContent content);
}
