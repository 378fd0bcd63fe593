// Resolves the name of the local Dataverse for a process that starts with --require, in place of an entry in the hosts file.
const dns = require('node:dns');
const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(name === 'local.crm.dynamics.com' ? '127.0.0.1' : name, ...rest);
