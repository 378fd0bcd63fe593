using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrieveVersion: returns the version of Dataverse.</summary>
internal sealed class RetrieveVersionHandler() : MessageHandler("RetrieveVersion", [])
{
    /// <summary>The version of the platform that the local Dataverse follows. The numbers after it are those of a build.</summary>
    private const string Version = "9.2.0.0";

    public override IReadOnlyList<string> Events => [];

    public override string Remarks => $"Returns {Version}.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context) => new RetrieveVersionResponse { Results = { [nameof(Version)] = Version } };
}
