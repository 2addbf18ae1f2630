"""Is this mail really Amazon's? Signatures, servers' findings, domains, links, requests, attachments; never looks alone."""
