using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Stores;

/// <summary>A store under load.</summary>
internal interface ILoadTarget : IDisposable
{
    /// <summary>The service of the administrator for first rows and for looks.</summary>
    IOrganizationService Administrator => ServiceFor(WellKnown.AdministratorId);

    /// <summary>The service of a user.</summary>
    IOrganizationService ServiceFor(Guid user);

    /// <summary>The live rows of a table.</summary>
    IReadOnlyList<Entity> ReadAll(string table);
}
