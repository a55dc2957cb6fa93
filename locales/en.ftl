or = or
