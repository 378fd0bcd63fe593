namespace PhoneCallCtx.Cli.Commands;

/// <summary>The options of <c>serve</c>.</summary>
/// <param name="Address">The address to listen on; null for this machine only.</param>
/// <param name="Port">The port; 0 for a free one.</param>
/// <param name="HostNames">More names in the Host header.</param>
/// <param name="Database">The SQLite file of the rows; null for none.</param>
/// <param name="Settings">The file with the configuration of the steps; null for the defaults.</param>
/// <param name="Seed">The script to run first; null for none.</param>
/// <param name="Users">The file with the user of each token; null for the administrator only.</param>
/// <param name="IsHttps">Whether to serve https.</param>
/// <param name="Certificate">The file of the certificate; null for a new one.</param>
/// <param name="CorsOrigin">The origin of pages that may send requests; null for none.</param>
/// <param name="Log">The file of the log, or <c>-</c>; null for none.</param>
/// <param name="Record">The file of the recording; null for none.</param>
internal sealed record ServeOptions(
    string? Address, int Port, string[] HostNames, string? Database, string? Settings, string? Seed, string? Users, bool IsHttps, string? Certificate, string? CorsOrigin, string? Log, string? Record);
