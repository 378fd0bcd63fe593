using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Exceptions;
using FakeXrmEasy.Abstractions.Middleware;

namespace FakeXrmEasy.Middleware;

public class MiddlewareBuilder : IMiddlewareBuilder
{
    private readonly XrmFakedContext _context = new();
    private readonly List<Func<OrganizationRequestDelegate, OrganizationRequestDelegate>> _middleware = [];

    internal MiddlewareBuilder()
    {
    }

    public static IMiddlewareBuilder New() => new MiddlewareBuilder();

    public IMiddlewareBuilder Add(Action<IXrmFakedContext> addToContextAction)
    {
        ArgumentNullException.ThrowIfNull(addToContextAction);
        addToContextAction(_context);
        return this;
    }

    public IMiddlewareBuilder Use(Func<OrganizationRequestDelegate, OrganizationRequestDelegate> middleware)
    {
        _middleware.Add(middleware);
        return this;
    }

    public IMiddlewareBuilder SetLicense(FakeXrmEasyLicense license)
    {
        _context.LicenseContext = license;
        return this;
    }

    public IXrmFakedContext Build()
    {
        if (_context.LicenseContext is null) throw new LicenseException("Set the licence with SetLicense before Build.");
        _context.Service.Middleware = Enumerable.Reverse(_middleware).Aggregate(_context.Service.Middleware, (next, middleware) => middleware(next));
        return _context;
    }
}
